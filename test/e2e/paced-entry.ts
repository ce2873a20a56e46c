import { runApp } from '../../main/app.ts';
import { systemClock } from '../../main/clock.ts';
import { systemPorts } from '../../main/serial/ports.ts';
import { SerialPort } from '../../shared/serial.ts';
import { pacedClock } from '../clocks.ts';

/** The app as it is, but for its clock and the names of its serial ports: whoever drives it from outside sets the pace, and says which lines there are. */
const clock = pacedClock(systemClock);
const ports = { named: [] as unknown[] };
Object.assign(globalThis, { clock, ports });
runApp(clock, { ports: { ...systemPorts, list: () => Promise.resolve(SerialPort.array().parse(ports.named)) } });
