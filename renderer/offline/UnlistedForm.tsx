import { Button, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Unlisted } from '../../shared/ask.ts';
import { minorFromDecimal } from '../../shared/worth.ts';
import { redeemUnlisted } from '../desk/desk.ts';
import { limitsOf, wordsOfEvidence, wordsOfLimits } from '../words/offline.ts';
import { said } from '../words/said.ts';

const words = said.offline.unlisted;

/** No list has the code, and the policy accepts such: for the worth that stands on the voucher, which nobody but the cashier can read. */
export function UnlistedForm({ unlisted: { currency, evidence, giveMinor, askMinor } }: { unlisted: Unlisted }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const limits = wordsOfLimits({ giveMinor, askMinor }, currency);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const minor = minorFromDecimal(text.trim().replace(',', '.'), currency);
    const possible = minor !== undefined && minor > 0 && minor <= askMinor;
    setWrong(!possible);
    if (possible) void redeemUnlisted({ kind: 'money', minor, currency });
  };
  return (
    <form onSubmit={submit} className="unlisted" noValidate>
      <Text className="outcome-line">
        {wordsOfEvidence(evidence, undefined)} {words[limitsOf({ giveMinor, askMinor })](limits)}
      </Text>
      <div className="unlisted-row">
        <TextInput
          size="md"
          label={words.worth({ currency })}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={wrong ? words.wrong({ most: limits.ask }) : undefined}
          errorProps={{ role: 'alert' }}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" size="md" variant="outline" color="dark" className="reversal">
          {words.accept}
        </Button>
      </div>
    </form>
  );
}
