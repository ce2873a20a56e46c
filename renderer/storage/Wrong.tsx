import { Text } from '@mantine/core';
import { said } from '../words/said.ts';

/** All that is wrong with a file, each by its path in it. */
export function Wrong({ wrong }: { wrong: string[] }) {
  return (
    <div role="alert">
      <Text className="unsaid">{said.setup.wrong}</Text>
      <ul className="wrong">
        {wrong.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Text>{said.setup.mend}</Text>
    </div>
  );
}
