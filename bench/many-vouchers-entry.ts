import { runApp } from '../main/app.ts';
import { systemClock } from '../main/clock.ts';

/** The app as it is, whose provider of training has as many vouchers more as it is told. */
runApp(systemClock, { more: Number(process.env['VOUCHER_DESK_MORE_VOUCHERS'] ?? 0) });
