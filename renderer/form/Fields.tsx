import { Button, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { limitsOf, wordsOfField, wordsOfItem } from '../words/form.ts';
import { said } from '../words/said.ts';
import { Choice, Group, Line, Marks, Pairs, type Place, type Props } from './Field.tsx';
import type { Field, Shape } from './shape.ts';
import { blankOf, listed, typedAt } from './typed.ts';

const words = said.form;

/** The fields of a form or of a part of it, each as its schema says. */
export function Fields({ fields, type, draft, path, first }: Place & { fields: Field[] }) {
  return fields.map((field, nth) => {
    const at = { type, draft, path: [...path, field.name], first: first === true && nth === 0 };
    return field.added ? <Added key={field.name} {...at} field={field} /> : <ShapeField key={field.name} {...at} label={wordsOfField(field.name)} required={field.required} shape={field.shape} />;
  });
}

/** One field, whatever it is. */
function ShapeField(props: Props): ReactNode {
  const { shape } = props;
  switch (shape.is) {
    case 'text':
    case 'number':
    case 'word':
      return <Line {...props} />;
    case 'choice':
      return <Choice {...props} of={shape.of} />;
    case 'marks':
      return <Marks {...props} of={shape.of} />;
    case 'pairs':
      return <Pairs {...props} />;
    case 'list':
      return <List {...props} shape={shape} />;
    case 'parts':
      return (
        <Group {...props}>
          <Fields {...props} fields={shape.fields} />
        </Group>
      );
    default:
      return unreachable(shape);
  }
}

/** A part that is left out until somebody adds it. */
function Added({ field: { name, shape }, ...place }: Place & { field: Field }) {
  const { type, draft, path } = place;
  const [fresh, setFresh] = useState(false);
  const label = wordsOfField(name);
  if (typedAt(draft.typed, path) === undefined || shape.is !== 'parts') {
    const add = () => {
      setFresh(true);
      type(path, blankOf(shape));
    };
    return (
      <div className="office-wide">
        <Button variant="default" name={path.join('.')} onClick={add}>
          {words.add({ what: label })}
        </Button>
      </div>
    );
  }
  const leave = (
    <Button variant="default" onClick={() => type(path, undefined)}>
      {words.leaveOut({ what: label })}
    </Button>
  );
  return (
    <Group {...place} label={label} aside={leave}>
      <Fields {...place} fields={shape.fields} first={fresh} />
    </Group>
  );
}

/** Many of the same, one below the other. What was added last has the focus; where one was removed, the button that adds. */
function List({ label, required, shape, ...place }: Props & { shape: Extract<Shape, { is: 'list' }> }) {
  const { type, draft, path } = place;
  const [fresh, setFresh] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const name = path.at(-1) ?? '';
  const all = listed(typedAt(draft.typed, path));
  const full = all.length >= shape.most;
  const add = () => {
    if (full) return;
    setFresh(all.length);
    type([...path, String(all.length)], blankOf(shape.item));
  };
  const remove = (nth: number) => {
    setFresh(undefined);
    type([...path, String(nth)], undefined);
    button.current?.focus();
  };
  const plus = (
    <div className="office-add">
      <Button ref={button} variant="default" aria-disabled={full} onClick={add}>
        {words.add({ what: wordsOfItem(name, all.length) })}
      </Button>
      <Text size="sm">{limitsOf(shape)}</Text>
    </div>
  );
  return (
    <Group {...place} label={label} required={required} aside={plus}>
      {all.map((_, nth) => {
        const at = { ...place, path: [...path, String(nth)], first: fresh === nth };
        return (
          <div key={nth} className="office-item">
            <ShapeField {...at} label={wordsOfItem(name, nth)} required={false} shape={shape.item} />
            <Button variant="default" onClick={() => remove(nth)}>
              {words.remove({ what: wordsOfItem(name, nth) })}
            </Button>
          </div>
        );
      })}
    </Group>
  );
}
