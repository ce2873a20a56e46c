import '@mantine/core/styles.css';
import './desk.css';
import './queue.css';
import './storage.css';
import './late.css';
import './offline.css';
import './training.css';
import './office.css';
import './accounts.css';
import './people.css';
import './history.css';
import './camera.css';
import './trial.css';
import './printing.css';
import './sale.css';
import './larger.css';
import { Language } from '../shared/words/languages.ts';
import { speakIn } from './words/said.ts';

// whatever the window imports may speak at once
await speakIn(Language.parse(document.documentElement.lang));
await import('./window.tsx');
