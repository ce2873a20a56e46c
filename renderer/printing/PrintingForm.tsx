import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { PrinterCodepage, type PrintingSettings } from '../../shared/printing.ts';
import { Language } from '../../shared/words/languages.ts';
import type { Person } from '../../shared/person.ts';
import { OutcomeName } from '../../shared/redemption.ts';
import { FormButtons } from '../parts/FormButtons.tsx';
import { Manager } from '../storage/Manager.tsx';
import { outcomes } from '../words/outcome.ts';
import { languageNames } from '../words/language.ts';
import { codepages, printDoubts, wordsOfPrintFault } from '../words/printing.ts';
import { unsaid } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { setPrinting, type Tested, testPage } from './printing.ts';
import { type PrintingMistakes, printingOf, type TypedPrinting, typedPrinting } from './typed-printing.ts';

const words = said.printing.settings;

type Became = Awaited<ReturnType<typeof setPrinting>> | { tested: Tested };
type Props = { settings: PrintingSettings; managers: Person[]; leave: () => void };

/** Which printer, what it can, and what comes out by itself; tried before it is saved, and a manager answers for it. */
export function PrintingForm({ settings, managers, leave }: Props) {
  const [typed, setTyped] = useState(() => typedPrinting(settings));
  const [person, setPerson] = useState(managers[0]);
  const [pin, setPin] = useState('');
  const [state, setState] = useState<{ mistakes: PrintingMistakes; missing: boolean; busy?: 'testing' | 'saving'; became?: Became }>({ mistakes: NONE, missing: false });
  const form = useRef<HTMLFormElement>(null);
  const put = (part: Partial<TypedPrinting>) => setTyped((before) => ({ ...before, ...part }));
  const read = (missing: boolean): PrintingSettings | undefined => {
    const printing = printingOf(typed);
    const mistakes = 'mistakes' in printing ? printing.mistakes : NONE;
    setState({ mistakes, missing });
    const [wrong] = mistakes;
    form.current?.querySelector<HTMLInputElement>(wrong !== undefined ? `input[name="${wrong}"]` : missing ? 'input[type="password"]' : 'no-such')?.focus();
    return 'settings' in printing && !missing ? printing.settings : undefined;
  };
  const test = () => {
    const wanted = state.busy === undefined ? read(false) : undefined;
    if (wanted === undefined) return;
    setState({ mistakes: NONE, missing: false, busy: 'testing' });
    void testPage(wanted).then((tested) => setState({ mistakes: NONE, missing: false, became: { tested } }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = state.busy === undefined ? read(pin === '') : undefined;
    if (wanted === undefined || person === undefined) return;
    setPin('');
    setState({ mistakes: NONE, missing: false, busy: 'saving' });
    void setPrinting(wanted, { personId: person.id, pin }).then((became) => setState({ mistakes: NONE, missing: false, became }));
  };
  return (
    <form ref={form} className="printing-form" aria-label={words.form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <WhichPrinter typed={typed} put={put} mistakes={state.mistakes} />
        <WhatItPrints typed={typed} put={put} />
        <ByItself typed={typed} put={put} />
        {typed.kind === 'none' ? null : (
          <Button variant="default" className="printing-test" aria-disabled={state.busy !== undefined} onClick={test}>
            {state.busy === 'testing' ? words.testing : words.test}
          </Button>
        )}
        <Manager managers={managers} chosen={person} choose={setPerson} pin={pin} type={setPin} missing={state.missing} />
        <Told became={state.became} />
        <FormButtons button={state.busy === 'saving' ? words.saving : words.save} busy={state.busy !== undefined} leave={leave} />
      </Stack>
    </form>
  );
}

/** What is said of a field that is wrong. */
const WRONG = { host: 'wrongHost', port: 'wrongPort', device: 'wrongDevice' } as const;
const NONE: PrintingMistakes = new Set();

const KINDS = ['none', 'tcp', 'device'] as const;
const WIDTHS = ['58', '80'] as const;

type Part = { typed: TypedPrinting; put: (part: Partial<TypedPrinting>) => void };

function WhichPrinter({ typed, put, mistakes }: Part & { mistakes: PrintingMistakes }) {
  const field = (name: 'host' | 'port' | 'device', description?: string) => (
    <TextInput name={name} label={words[name]} description={description} size="md" autoComplete="off" spellCheck={false} value={typed[name]} error={mistakes.has(name) ? words[WRONG[name]] : undefined} errorProps={{ role: 'alert' }} onChange={({ currentTarget }) => put({ [name]: currentTarget.value })} />
  );
  return (
    <>
      <Choice label={words.where} value={typed.kind} of={KINDS} words={words.kinds} choose={(kind) => put({ kind })} />
      {typed.kind === 'tcp' ? (
        <div className="printing-where">
          {field('host')}
          {field('port')}
        </div>
      ) : null}
      {typed.kind === 'device' ? field('device', words.deviceHint) : null}
    </>
  );
}

function WhatItPrints({ typed, put }: Part) {
  return (
    <div className="printing-what">
      <Choice label={words.width} value={typed.widthMm} of={WIDTHS} words={words.widths} choose={(widthMm) => put({ widthMm })} />
      <Choice label={words.language} value={typed.language} of={Language.options} words={languageNames()} choose={(language) => put({ language })} />
      {typed.kind === 'none' ? null : <Choice label={words.codepage} description={words.codepageHint} value={typed.codepage} of={PrinterCodepage.options} words={codepages} choose={(codepage) => put({ codepage })} />}
    </div>
  );
}

type ChoiceProps<V extends string> = { label: string; description?: string; value: V; of: readonly V[]; words: Readonly<Record<V, string>>; choose: (value: V) => void };

function Choice<V extends string>({ label, description, value, of, words: named, choose }: ChoiceProps<V>) {
  const choices = of.map((one) => ({ value: one, label: named[one] }));
  const pick = (picked: string) => choices.filter((one) => one.value === picked).forEach((one) => choose(one.value));
  return <NativeSelect label={label} description={description} size="md" value={value} data={choices} onChange={({ currentTarget }) => pick(currentTarget.value)} />;
}

function ByItself({ typed, put }: Part) {
  if (typed.kind === 'none') return null;
  return (
    <fieldset className="printing-itself">
      <legend>{words.byItself}</legend>
      {OutcomeName.options.map((one) => (
        <Checkbox
          key={one}
          size="md"
          label={outcomes[one]}
          checked={typed.byItself.includes(one)}
          onChange={({ currentTarget }) => put({ byItself: currentTarget.checked ? [...typed.byItself, one] : typed.byItself.filter((other) => other !== one) })}
        />
      ))}
    </fieldset>
  );
}

function Told({ became }: { became: Became | undefined }) {
  if (became === undefined) return null;
  if (became === 'done') return <Text role="status">{words.saved}</Text>;
  if (typeof became === 'object' && became.tested.is === 'printed') return <Text role="status">{words.tested}</Text>;
  return (
    <Text role="alert" className="unsaid">
      {wordsOfBecame(became)}
    </Text>
  );
}

function wordsOfBecame(became: Exclude<Became, 'done'>): string {
  if (became === 'defect') return words.defect;
  if (typeof became === 'string') return unsaid[became];
  const { tested } = became;
  if (tested.is === 'not-sent') return wordsOfPrintFault(tested.why);
  return tested.is === 'doubt' ? printDoubts[tested.why] : words.defect;
}
