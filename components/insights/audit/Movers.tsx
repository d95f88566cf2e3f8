import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Account } from '../../../lib/domain/account.ts';
import { type Move, type Moving, moves } from '../../../lib/domain/moves.ts';
import { useTexts } from '../../texts.tsx';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface MoversProps {
  movers: Record<Move, { account: Account; facts: Moving[] }[]>;
  onExport: OnExport;
}

/** Accounts by the way they go, one way at a time. */
export function Movers({ movers, onExport }: MoversProps) {
  const { t, number, date } = useTexts();
  const [move, setMove] = useState<Move>('declining');
  return (
    <>
      <ToggleButtonGroup
        className="request-states"
        aria-label={t('audit.ways')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[move]}
        onSelectionChange={(keys) => setMove(moves.find((each) => keys.has(each)) ?? move)}
      >
        {moves.map((each) => (
          <ToggleButton key={each} id={each} className="request-state" data-testid={`move-${each}`}>
            {t(`audit.move.${each}`)} <span className="muted">{number(movers[each].length)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Sheet
        key={move}
        name={move}
        title={t(`audit.move.${move}`)}
        hint={t(`audit.why.${move}`)}
        columns={[
          t('audit.column.account'),
          t('audit.column.relation'),
          t('audit.column.facts'),
          t('audit.column.seen'),
        ]}
        empty={t('audit.nobody')}
        rows={movers[move].map(({ account: { id, name, relation, crmUrl }, facts }) => {
          const seen = facts[0]?.date ?? '';
          return {
            key: id,
            values: [
              name,
              t(`badge.relation.${relation}`),
              [...new Set(facts.map(({ type }) => t(`badge.type.${type}`)))].join(', '),
              seen,
            ],
            shown: {
              3: seen && date(seen),
              ...(crmUrl?.startsWith('https://') && {
                0: (
                  <a href={crmUrl} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                ),
              }),
            },
          };
        })}
        onExport={onExport}
      />
    </>
  );
}
