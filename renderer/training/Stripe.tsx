import { Button, NativeSelect, Text } from '@mantine/core';
import { leversOf, TrainingFault } from '../../shared/training.ts';
import { goTo, useApp } from '../app.ts';
import { faults } from '../words/training.ts';
import { faultOf, setLevers, useTraining } from './levers.ts';

/** Training can be mistaken for nothing else, on any screen; what goes wrong in it is at hand on all of them. */
export function TrainingStripe() {
  const { signedIn, room } = useApp();
  return (
    <div className="training-stripe">
      <Text fw={700} component="span">
        TRAINING: nothing is really redeemed
      </Text>
      {signedIn === undefined ? null : (
        <div className="training-fault">
          <FaultPicker />
          <Button variant={room === 'samples' ? 'filled' : 'default'} color="dark" onClick={() => goTo('samples')}>
            Sample vouchers
          </Button>
          <Button variant={room === 'training' ? 'filled' : 'default'} color="dark" aria-keyshortcuts="F8" onClick={() => goTo('training')}>
            Training
          </Button>
        </div>
      )}
    </div>
  );
}

const OWN = 'own';

function FaultPicker() {
  const { now } = useTraining();
  const is = now === undefined ? 'none' : faultOf(now);
  const choices = [{ value: '', label: 'Nothing goes wrong' }, ...TrainingFault.options.map((fault) => ({ value: fault, label: faults[fault] }))];
  return (
    <label className="training-fault">
      <span className="training-asks">Make something go wrong:</span>
      <NativeSelect
        size="xs"
        aria-label="Make something go wrong"
        data={is === OWN ? [...choices, { value: OWN, label: 'As set in the training room (F8)' }] : choices}
        value={is === 'none' ? '' : is}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== OWN) void setLevers(leversOf(TrainingFault.safeParse(currentTarget.value).data));
        }}
      />
    </label>
  );
}
