import { NativeSelect } from '@mantine/core';
import { Language, LANGUAGE_SIGN, LANGUAGES } from '../../shared/words/languages.ts';
import { call } from '../client.ts';
import { said } from '../words/said.ts';

/** What the window speaks. Each language stands there by its own name, for whoever cannot read the one that is spoken. */
export function LanguagePicker() {
  return (
    <NativeSelect
      aria-label={said.signIn.language}
      leftSection={<span aria-hidden="true" className="language-sign">{LANGUAGE_SIGN}</span>}
      value={document.documentElement.lang}
      data={Language.options.map((value) => ({ value, label: LANGUAGES[value].name }))}
      onChange={({ currentTarget }) => void choose(Language.parse(currentTarget.value))}
    />
  );
}

/** The page of another language is another page. */
async function choose(language: Language): Promise<void> {
  const reply = await call('language.set', { language });
  if (reply.ok) location.reload();
}
