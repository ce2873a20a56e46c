import { Button, Checkbox, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { limitsOf, wordsOfChoice } from '../words/form.ts';
import { saidAt } from '../words/mistake.ts';
import { said } from '../words/said.ts';
import type { Shape } from './shape.ts';
import { listed, type Mistakes, named, textIn, type Typed, typedAt, type TypedForm } from './typed.ts';

const words = said.form;

/** A form at one place of it: what was typed, what is wrong, and who is told what is typed now; undefined takes it out. `first`: the focus goes to its first field. */
export type Place = { draft: { typed: TypedForm; mistakes: Mistakes }; type(path: string[], value: Typed | undefined): void; path: string[]; first?: boolean };

export type Props = Place & { label: string; required: boolean; shape: Shape };

/** What is needed is marked in words, and what is wrong stands below. */
function labelOf(label: string, required: boolean): ReactNode {
  return required ? (
    <>
      {label} <span className="needed">{words.needed}</span>
    </>
  ) : (
    label
  );
}

/** What is wrong at a path, as a field shows it. */
function errorOf({ draft, path }: Place) {
  return { error: saidAt(draft.mistakes, path.join('.')), errorProps: { role: 'alert' } } as const;
}

/** Longer texts are written in several lines. */
const LONG = 500;
const CHARACTERS_AT_MOST = 20_000;

export function Line({ label, required, shape, type, draft, path, first = false }: Props) {
  const typed = typedAt(draft.typed, path);
  const parts = {
    name: path.join('.'),
    label: labelOf(label, required && !(shape.is === 'text' && shape.mayBeEmpty)),
    description: limitsOf(shape),
    size: 'md',
    dir: 'auto',
    autoComplete: 'off',
    spellCheck: false,
    autoFocus: first,
    'aria-required': required,
    value: textIn(typed),
    maxLength: shape.is === 'text' ? (shape.most ?? CHARACTERS_AT_MOST) : CHARACTERS_AT_MOST,
    ...errorOf({ type, draft, path }),
  } as const;
  const put = (value: string) => type(path, value);
  if (shape.is === 'text' && shape.secret) return <TextInput {...parts} type="password" autoComplete="new-password" onChange={({ currentTarget }) => put(currentTarget.value)} />;
  if (shape.is === 'text' && (shape.most ?? 0) > LONG) return <Textarea {...parts} rows={3} resize="vertical" className="office-wide" onChange={({ currentTarget }) => put(currentTarget.value)} />;
  return <TextInput {...parts} inputMode={shape.is === 'number' ? 'numeric' : 'text'} onChange={({ currentTarget }) => put(currentTarget.value)} />;
}

export function Choice({ label, required, of, ...place }: Props & { of: string[] }) {
  const { type, draft, path, first = false } = place;
  const typed = typedAt(draft.typed, path);
  const data = [{ value: '', label: required ? words.choose : words.notSaid }, ...of.map((value) => ({ value, label: wordsOfChoice(value) }))];
  return (
    <NativeSelect
      name={path.join('.')}
      label={labelOf(label, required)}
      size="md"
      autoFocus={first}
      aria-required={required}
      data={data}
      value={textIn(typed)}
      onChange={({ currentTarget }) => type(path, currentTarget.value)}
      {...errorOf(place)}
    />
  );
}

/** What belongs together. */
export function Group({ label, required = false, path, draft, aside, children }: Place & { label: string; required?: boolean; aside?: ReactNode; children: ReactNode }) {
  const mistake = saidAt(draft.mistakes, path.join('.'));
  return (
    <fieldset className="office-group" data-path={path.join('.')} tabIndex={-1}>
      <legend>{labelOf(label, required)}</legend>
      {mistake === undefined ? null : (
        <p role="alert" className="unsaid">
          {mistake}
        </p>
      )}
      <div className="office-fields">{children}</div>
      {aside}
    </fieldset>
  );
}

/** Any of a few. */
export function Marks({ label, required, of, ...place }: Props & { of: string[] }) {
  const { type, draft, path } = place;
  const marked = listed(typedAt(draft.typed, path)).map(textIn);
  return (
    <Group {...place} label={label} required={required}>
      {of.map((one) => (
        <Checkbox
          key={one}
          size="md"
          className="office-mark"
          label={wordsOfChoice(one)}
          checked={marked.includes(one)}
          onChange={({ currentTarget }) => type(path, of.filter((other) => (other === one ? currentTarget.checked : marked.includes(other))))}
        />
      ))}
    </Group>
  );
}

const NAME_AT_MOST = 50;
const VALUE_AT_MOST = 4_000;

/** Names and values of which only the venue's own documents know. */
export function Pairs({ label, required, shape, ...place }: Props) {
  const { type, draft, path } = place;
  const [fresh, setFresh] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const all = listed(typedAt(draft.typed, path)).map(named);
  const add = () => {
    setFresh(all.length);
    type([...path, String(all.length)], { name: '', value: '' });
  };
  const plus = (
    <div className="office-add">
      <Button ref={button} variant="default" onClick={add}>
        {words.addLine({ what: label })}
      </Button>
      <Text size="sm">{limitsOf(shape)}</Text>
    </div>
  );
  const remove = (nth: number) => {
    setFresh(undefined);
    type([...path, String(nth)], undefined);
    button.current?.focus();
  };
  return (
    <Group {...place} label={label} required={required} aside={plus}>
      {all.map((pair, nth) => {
        const line = (of: 'name' | 'value', most: number) => ({ size: 'md', dir: 'auto', autoComplete: 'off', maxLength: most, value: textIn(pair[of]), onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => type([...path, String(nth), of], currentTarget.value) }) as const;
        return (
          <div key={nth} className="office-pair">
            <TextInput label={words.pairName({ number: nth + 1 })} name={[...path, nth].join('.')} autoFocus={fresh === nth} error={saidAt(draft.mistakes, [...path, nth].join('.'))} {...line('name', NAME_AT_MOST)} />
            <TextInput label={words.pairValue({ number: nth + 1 })} {...line('value', VALUE_AT_MOST)} />
            <Button variant="default" onClick={() => remove(nth)}>
              {words.removeLine({ number: nth + 1 })}
            </Button>
          </div>
        );
      })}
    </Group>
  );
}
