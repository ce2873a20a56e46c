import { Text } from '@mantine/core';

/** All that is wrong with a file, each by its path in it. */
export function Wrong({ wrong }: { wrong: string[] }) {
  return (
    <div role="alert">
      <Text className="unsaid">The file cannot be used. Nothing was changed.</Text>
      <ul className="wrong">
        {wrong.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Text>Mend it in the file, save that, and look into it again.</Text>
    </div>
  );
}
