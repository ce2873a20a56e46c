import { describe, expect, test, vi } from 'vitest';
import { HOLD_MS } from '../../renderer/scanner/burst.ts';
import { namesOf, press } from './scanner-keyboard.ts';
import { listenAs, pageWithScanner, scans, heardAtMs, reached, stop, find, field, dispatch, strike, compose, strikeAll, wait } from './scanner-page.ts';

pageWithScanner();

describe('a scan', () => {
  test.each(['field', 'notes', 'count', 'redeem', 'used', 'dialog', 'nothing'])('is heard with the focus on %s, and nothing of it leaks', (id) => {
    const focus = id === 'nothing' ? document.body : find(id, HTMLElement);
    focus.focus();
    const happened: string[] = [];
    for (const kind of ['input', 'change', 'click', 'focusin', 'focusout']) document.addEventListener(kind, () => happened.push(kind));
    strikeAll(['G', 'i', ' ', '4', '2', '-', '{', 'Enter'], 8);
    strikeAll(['G', 'I', 'F', 'T', 'Tab'], 8);
    wait();
    expect(scans).toEqual(['Gi 42-{', 'GIFT']);
    expect([happened, reached, document.activeElement]).toEqual([[], [], focus]);
  });

  test('without a suffix is heard when no key comes', () => {
    strikeAll('GIFT42', 20);
    expect(scans).toEqual([]);
    wait();
    expect(scans).toEqual(['GIFT42']);
  });

  test('tells when it was heard, on the clock of its keys', () => {
    strikeAll(namesOf('GIFT42', 'Enter'), 10);
    expect(heardAtMs).toEqual([performance.now()]);
  });

  test('is whole when the page stalls and its timer is due before the keys that wait', () => {
    const startMs = performance.now();
    field().focus();
    strike('G', { atMs: startMs });
    vi.advanceTimersByTime(HOLD_MS);
    namesOf('IFT42', 'Enter').forEach((name, nth) => strike(name, { atMs: startMs + 8 * (nth + 1) }));
    wait();
    expect([scans, reached, field().value]).toEqual([['GIFT42'], [], '']);
  });

  test('is whole when main is busy in the middle of it and passes no key on', async () => {
    const answers: (() => void)[] = [];
    listenAs({ onScan: ({ us }) => scans.push(us), accept: () => true, mainAnswers: () => new Promise<void>((answered) => answers.push(answered)) });
    field().focus();
    strikeAll('GIFT4', 8);
    const lastAtMs = performance.now();
    await vi.advanceTimersByTimeAsync(400);
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    namesOf('2X', 'Enter').forEach((name, nth) => strike(name, { atMs: lastAtMs + 8 * (nth + 1) }));
    await vi.advanceTimersByTimeAsync(400);
    answers.forEach((answered) => answered());
    await vi.advanceTimersByTimeAsync(400);
    expect([scans, reached, field().value]).toEqual([['GIFT42X'], [], '']);
  });

  test('without a suffix is heard when no key comes and main is not busy', async () => {
    listenAs({ onScan: ({ us }) => scans.push(us), accept: () => true, mainAnswers: () => Promise.resolve() });
    strikeAll('GIFT42', 20);
    await vi.advanceTimersByTimeAsync(200);
    expect(scans).toEqual(['GIFT42']);
  });

  test('of 10,000 characters takes less than a second of the processor', () => {
    vi.useRealTimers();
    const startMs = performance.now();
    const spent = process.cpuUsage();
    namesOf('0123456789'.repeat(1_000), 'Enter').forEach((name, nth) => dispatch('keydown', name, { atMs: startMs + nth }));
    expect(scans.map((text) => text.length)).toEqual([7_089]);
    const { user, system } = process.cpuUsage(spent);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  test('whose Enter sticks presses nothing until it is let go', () => {
    const redeem = find('redeem', HTMLButtonElement);
    redeem.focus();
    strikeAll('GIFT42', 8);
    dispatch('keydown', 'Enter', {});
    vi.advanceTimersByTime(300);
    expect(dispatch('keydown', 'Enter', { repeat: true })).toBe(false);
    dispatch('keyup', 'Enter', {});
    vi.advanceTimersByTime(300);
    expect(dispatch('keydown', 'Enter', {})).toBe(true);
    expect(reached).toEqual(['keydown Enter']);
  });

  test('made up by the page is not heard', () => {
    listenAs({ onScan: ({ us }) => scans.push(us) });
    strikeAll(namesOf('GIFT42', 'Enter'), 8);
    wait();
    expect(scans).toEqual([]);
    expect(reached).toContain('keydown G');
  });

  test('leaves nothing that an input method composes from its dead keys', () => {
    field().value = 'kept';
    field().focus();
    const inputs = vi.fn<() => void>();
    field().addEventListener('input', inputs);
    strikeAll('GIFT', 8);
    strike('Dead', { code: 'BracketLeft' });
    compose('^');
    strike('4');
    compose('^4', 'insertText');
    strike('Enter');
    expect([scans, field().value, inputs.mock.calls.length]).toEqual([['GIFT[4'], 'kept', 0]);
  });

  test.each([0, 1, 2])('leaves nothing of a dead key that an input method had hold of before it was known for a scan, as key %i', (place) => {
    field().value = 'kept';
    field().focus();
    field().setSelectionRange(2, 2);
    let now = 'kept';
    field().addEventListener('input', () => (now = field().value));
    strikeAll('GIF'.slice(0, place), 8);
    strike('Process', { code: 'BracketLeft' });
    compose('^');
    vi.advanceTimersByTime(8);
    strike('Process', { code: 'KeyX', isComposing: true });
    compose('x');
    strikeAll(['4', '2', '7', 'Enter'], 8);
    wait();
    expect([scans, field().value, now, field().selectionStart]).toEqual([[`${'GIF'.slice(0, place)}[x427`], 'kept', 'kept', 2]);
  });

  test('takes out nothing that a person had typed just before it', () => {
    field().value = 'Ann';
    field().focus();
    const startMs = performance.now();
    strike('a', { atMs: startMs });
    // the page stalls: the scan is there before the silence after the letter was heard
    strike('Process', { code: 'BracketLeft', atMs: startMs + 150 });
    compose('^');
    namesOf('IFT42', 'Enter').forEach((name, nth) => strike(name, { atMs: startMs + 150 + 8 * (nth + 1) }));
    expect([scans, field().value]).toEqual([['[IFT42'], 'Anna']);
  });

  test('in a full field, into which nothing of a dead key goes, undoes nothing that a person types later', () => {
    field().value = '19:42';
    field().focus();
    strikeAll('GIFT', 8);
    strike('Process', { code: 'Equal' });
    field().dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: 'Á', bubbles: true }));
    strike('A');
    strike('Enter');
    vi.advanceTimersByTime(1_000);
    strike('Backspace');
    field().dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
    expect([scans, field().value]).toEqual([['GIFT=A'], '19:4']);
  });

  test('leaves nothing of its first keys that went back as typing while the page stalled', () => {
    field().value = 'kept';
    field().focus();
    const startMs = performance.now();
    strike('G', { atMs: startMs });
    vi.advanceTimersByTime(HOLD_MS + 10);
    expect(field().value).toBe('keptG');
    namesOf('IFT42', 'Enter').forEach((name, nth) => strike(name, { atMs: startMs + 8 * (nth + 1) }));
    expect([scans, field().value]).toEqual([['GIFT42'], 'kept']);
  });

  /** As a scanner types that sends each character by its number: Alt is held, the number pad's digits are pressed, Alt is let go. */
  function strikeByNumber(text: string, reportMs: number): void {
    for (const character of text) {
      dispatch('keydown', 'Alt', { altKey: true });
      for (const digit of `0${character.charCodeAt(0)}`) {
        vi.advanceTimersByTime(reportMs);
        dispatch('keydown', digit, { altKey: true, code: `Numpad${digit}` });
        vi.advanceTimersByTime(reportMs);
        dispatch('keyup', digit, { altKey: true, code: `Numpad${digit}` });
      }
      vi.advanceTimersByTime(reportMs);
      dispatch('keyup', 'Alt', {});
      // the system types what it made of it, without a keydown
      if ((document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keypress', { key: character, bubbles: true, cancelable: true }))) field().value += character;
      vi.advanceTimersByTime(reportMs);
    }
  }

  test.each([2, 8])('by the numbers of its characters is heard at %i ms a report, and nothing of it leaks', (reportMs) => {
    field().focus();
    strikeByNumber('Gift#4-z', reportMs);
    strike('Enter');
    strikeByNumber('Gift42', reportMs);
    wait();
    expect([scans, field().value]).toEqual([['Gift#4-z', 'Gift42'], '']);
  });

  test('a person types by numbers goes where they type', () => {
    field().focus();
    strikeByNumber('a', 60);
    wait();
    strikeByNumber('é', 60);
    wait();
    expect([scans, field().value]).toEqual([[], 'aé']);
  });

  test('that the desk has a defect with still leaks nothing', () => {
    stop();
    const onScan = (): void => {
      throw new Error('a defect of the desk');
    };
    listenAs({ onScan, accept: () => true });
    strikeAll('GIFT42', 8);
    const { key, code } = press('Enter', 0);
    const enter = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
    expect(() => document.body.dispatchEvent(enter)).toThrow('a defect of the desk');
    expect(enter.defaultPrevented).toBe(true);
  });

  test('is not heard any more once the desk stops listening, and what was held goes back', () => {
    field().focus();
    strike('a');
    stop();
    strikeAll(namesOf('GIFT42', 'Enter'), 8);
    expect([scans, field().value]).toEqual([[], 'aGIFT42']);
  });
});
