import { type Role, roles } from '../../lib/domain/role.ts';
import { useTexts } from '../texts.tsx';
import { Choices } from './Choices.tsx';
import { Section } from './Layout.tsx';

export function RoleSection({ role, onRole }: { role: Role; onRole: (role: Role) => void }) {
  const { t } = useTexts();
  return (
    <Section id="role" hint={t('options.role.hint')}>
      <Choices
        label={t('options.role.title')}
        choices={roles.map((each) => [each, t(`options.role.${each}`)])}
        value={role}
        onChoice={onRole}
      />
    </Section>
  );
}
