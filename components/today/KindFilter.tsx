import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type BadgeKind, badgeKinds } from '../../lib/domain/badgeKinds.ts';
import { Badge } from '../Badge.tsx';
import { useTexts } from '../texts.tsx';

interface KindFilterProps {
  kinds: [kind: BadgeKind, count: number][];
  kind: BadgeKind | undefined;
  onKind: (kind: BadgeKind | undefined) => void;
}

const ALL = 'all';

/** One kind of badge, or all. */
export function KindFilter({ kinds, kind, onKind }: KindFilterProps) {
  const { t, number } = useTexts();
  const sum = kinds.reduce((all, [, count]) => all + count, 0);
  return (
    <ToggleButtonGroup
      className="kinds"
      aria-label={t('panel.today.filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind ?? ALL]}
      onSelectionChange={(keys) => onKind(badgeKinds.find((each) => keys.has(each)))}
    >
      <ToggleButton id={ALL} className="kind" data-testid="kind-all">
        {t('panel.today.all')} <span className="muted">{number(sum)}</span>
      </ToggleButton>
      {kinds.map(([each, count]) => (
        <ToggleButton key={each} id={each} className="kind" data-testid={`kind-${each}`}>
          <Badge kind={each} /> {t(`badge.kind.${each}`)} <span className="muted">{number(count)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
