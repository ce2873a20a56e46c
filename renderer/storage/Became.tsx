import { Text } from '@mantine/core';

type Props = { became: { is: string } | 'under way' | undefined; done: string; faults: Readonly<Record<string, string>> };

/** What became of it: done, or why not and what to do next. */
export function Became({ became, done, faults }: Props) {
  if (became === undefined || became === 'under way') return null;
  if (became.is === 'done') return <Text role="status">{done}</Text>;
  return (
    <Text role="alert" className="unsaid">
      {faults[became.is]}
    </Text>
  );
}
