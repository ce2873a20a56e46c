import { useEffect } from 'react';
import { goTo, useApp } from './app.ts';
import { Header } from './Header.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { scan } from './desk/desk.ts';
import { hearScanner } from './desk/heard.ts';
import { SamplesScreen } from './training/SamplesScreen.tsx';
import { ShutScreen } from './ShutScreen.tsx';
import { SignInScreen } from './SignInScreen.tsx';

/** Which of the four screens stands: shut, sign in, samples, desk. A scan is heard on all of them and acted on where someone is signed in. */
export function App() {
  const { opening, fault, signedIn, room } = useApp();
  const hears = signedIn !== undefined;
  useEffect(
    () =>
      hearScanner((text) => {
        if (!hears) return;
        goTo('desk');
        scan(text);
      }),
    [hears],
  );
  if (fault !== undefined) return <ShutScreen fault={fault} />;
  if (opening === undefined) return null;
  return (
    <div className="app">
      <Header />
      {signedIn === undefined ? <SignInScreen people={opening.people} training={opening.mode === 'training'} /> : room === 'samples' ? <SamplesScreen /> : <DeskScreen />}
    </div>
  );
}
