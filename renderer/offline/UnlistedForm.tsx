import { Button, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Unlisted } from '../../shared/ask.ts';
import { minorFromDecimal } from '../../shared/worth.ts';
import { redeemUnlisted } from '../desk/desk.ts';
import { wordsOfEvidence } from '../words/offline.ts';
import { wordsOfRisk } from '../words/worth.ts';

/** No list has the code, and the policy accepts such: for the worth that stands on the voucher, which nobody but the cashier can read. */
export function UnlistedForm({ unlisted: { currency, evidence, giveMinor, askMinor } }: { unlisted: Unlisted }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const upTo = (minor: number) => wordsOfRisk({ minor, currency });
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
        {wordsOfEvidence(evidence, undefined)} It may be accepted for what stands on it:{' '}
        {[...(giveMinor > 0 ? [`up to ${upTo(giveMinor)}`] : []), ...(askMinor > giveMinor ? [`up to ${upTo(askMinor)} with a supervisor`] : [])].join(', ')}.
      </Text>
      <div className="unlisted-row">
        <TextInput
          size="md"
          label={`Worth in ${currency}`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={wrong ? `Type an amount up to ${upTo(askMinor)}.` : undefined}
          errorProps={{ role: 'alert' }}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" size="md" variant="outline" color="dark" className="reversal">
          Accept it
        </Button>
      </div>
    </form>
  );
}
