import { useApp } from './app.ts';
import { Header } from './Header.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { SamplesScreen } from './training/SamplesScreen.tsx';
import { ShutScreen } from './ShutScreen.tsx';
import { SignInScreen } from './SignInScreen.tsx';

/** Which of the four screens stands: shut, sign in, samples, desk. */
export function App() {
  const { opening, fault, signedIn, room } = useApp();
  if (fault !== undefined) return <ShutScreen fault={fault} />;
  if (opening === undefined) return null;
  return (
    <div className="app">
      <Header />
      {signedIn === undefined ? <SignInScreen people={opening.people} training={opening.mode === 'training'} /> : room === 'samples' ? <SamplesScreen /> : <DeskScreen />}
    </div>
  );
}
