// The window's modules speak as soon as they are imported.
import { speakIn } from '../../renderer/words/said.ts';

await speakIn('en');
