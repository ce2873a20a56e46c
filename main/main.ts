import { runApp } from './app.ts';
import { systemClock } from './clock.ts';

runApp(systemClock);
