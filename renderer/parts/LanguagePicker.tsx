import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Language } from '../../shared/words/languages.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import { languageNames } from '../words/language.ts';
import { said } from '../words/said.ts';

/** What the window speaks. Each language stands there by its own name, for whoever cannot read the one that is spoken. */
export function LanguagePicker() {
  const { language } = useApp();
  const [failed, setFailed] = useState(false);
  return (
    <NativeSelect
      aria-label={said.signIn.language}
      className="language-picker"
      size="md"
      leftSection={<Globe />}
      error={failed ? said.signIn.notIn.defect : undefined}
      errorProps={{ role: 'alert' }}
      value={language}
      data={Language.options.map((value) => ({ value, label: languageNames()[value] }))}
      onChange={({ currentTarget }) => void choose(Language.parse(currentTarget.value)).then((chosen) => setFailed(!chosen))}
    />
  );
}

/** For whoever cannot read the language that is spoken; drawn, because no font has every letter. */
function Globe() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      <circle cx="12" cy="12" r="9" />
      <ellipse cx="12" cy="12" rx="4" ry="9" />
      <path d="M3 12h18" />
    </svg>
  );
}

/** Whether it was written down; then main tells the window. */
async function choose(language: Language): Promise<boolean> {
  return (await call('language.set', { language })).ok;
}
