import { NativeSelect } from '@mantine/core';
import { TextSize } from '../../shared/settings.ts';
import { setTextSize, useTextSize } from '../text-size.ts';
import { said } from '../words/said.ts';

/** How large the text is, for whoever does not know the keys for it. */
export function TextSizePicker() {
  const { percent } = useTextSize();
  return (
    <NativeSelect
      aria-label={said.frame.textSize.label}
      className="text-size-picker"
      size="md"
      leftSection={<span aria-hidden="true">A</span>}
      value={String(percent)}
      data={TextSize.options.map(({ value }) => ({ value: String(value), label: said.frame.textSize.percent({ percent: value }) }))}
      onChange={({ currentTarget }) => setTextSize(TextSize.parse(Number(currentTarget.value)))}
    />
  );
}
