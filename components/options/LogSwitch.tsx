import { Switch } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

interface LogSwitchProps {
  /** `sending`: whether links are looked at as a message is sent; `pause`: whether nothing is written to the log. */
  name: 'sending' | 'pause';
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** A switch beside the log with what it does in a sentence. */
export function LogSwitch({ name, on, onSwitch }: LogSwitchProps) {
  const { t } = useTexts();
  const id = `${name}-explained`;
  return (
    <div className="group sending">
      <div className="row">
        <div>
          <h3>{t(`options.log.${name}`)}</h3>
          <p className="muted" id={id}>
            {t(`options.log.${name}Explained`)}
          </p>
        </div>
        <Switch
          className="switch"
          isSelected={on}
          onChange={onSwitch}
          aria-label={t(`options.log.${name}`)}
          aria-describedby={id}
          data-testid={name === 'sending' ? 'watch-sending' : 'pause-log'}
        >
          <span className="track" aria-hidden="true" />
        </Switch>
      </div>
    </div>
  );
}
