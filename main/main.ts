import { runApp } from './app.ts';
import { systemClock } from './compose.ts';

runApp(systemClock);
