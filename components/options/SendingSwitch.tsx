import { Switch } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

interface SendingSwitchProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** Whether links are looked at as a message is sent: off until the rep has read the sentence and wants it. */
export function SendingSwitch({ on, onSwitch }: SendingSwitchProps) {
  const { t } = useTexts();
  return (
    <div className="group sending">
      <div className="row">
        <div>
          <h3>{t('options.log.sending')}</h3>
          <p className="muted" id="sending-explained">
            {t('options.log.sendingExplained')}
          </p>
        </div>
        <Switch
          className="switch"
          isSelected={on}
          onChange={onSwitch}
          aria-label={t('options.log.sending')}
          aria-describedby="sending-explained"
          data-testid="watch-sending"
        >
          <span className="track" aria-hidden="true" />
        </Switch>
      </div>
    </div>
  );
}
