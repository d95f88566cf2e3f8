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
    <div className="group">
      <div className="row sending">
        <div className="site-what">
          <p className="site-name">{t('options.log.sending')}</p>
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
