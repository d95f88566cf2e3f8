import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTexts } from '../texts.tsx';

const choices = ['team', 'own'] as const;

/** The figures of the team, or one's own. */
export function WhoseSwitch({ own, onOwn }: { own: boolean; onOwn: (own: boolean) => void }) {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      className="kinds whose"
      aria-label={t('kpi.whose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[own ? 'own' : 'team']}
      onSelectionChange={(keys) => onOwn(keys.has('own'))}
    >
      {choices.map((each) => (
        <ToggleButton key={each} id={each} className="kind" data-testid={`whose-${each}`}>
          {t(`kpi.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
