import { type Deviation, fields, groups, type IcpAudit } from '../../../lib/domain/icpAudit.ts';
import type { Icp } from '../../../lib/domain/workspace.ts';
import { useTexts } from '../../texts.tsx';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface IcpSheetProps {
  icp: Icp;
  audit: IcpAudit;
  onExport: OnExport;
}

/** The ICP as written, when it was looked at, and how what was won or is worked on differs from it. */
export function IcpSheet({ icp, audit, onExport }: IcpSheetProps) {
  const { t, date, number, percent } = useTexts();
  const { sizes, inside, deviations, dueOn, overdue } = audit;
  return (
    <>
      <section className="icp" data-testid="icp">
        <h2>{t('audit.icp')}</h2>
        <p>{icp.description}</p>
        <p data-testid="icp-review" data-overdue={overdue || undefined}>
          {t(overdue ? 'audit.overdue' : 'audit.reviewed', {
            owner: icp.owner,
            on: date(icp.reviewedOn),
            due: date(dueOn),
          })}
        </p>
        <DeviationList deviations={deviations} />
      </section>
      <Sheet
        name="icp"
        title={t('audit.inside')}
        hint={t('audit.insideHint')}
        columns={[t('audit.accounts'), t('audit.column.accounts'), ...fields.map((field) => t(`audit.field.${field}`))]}
        empty=""
        rows={groups.map((group) => ({
          key: group,
          values: [
            t(`audit.group.${group}`),
            sizes[group],
            ...fields.map((field) => {
              const { inside: count, known } = inside[group][field];
              return known === 0
                ? '–'
                : t('audit.share', { percent: percent(count / known), count: number(count), of: number(known) });
            }),
          ],
        }))}
        onExport={onExport}
      />
    </>
  );
}

/** "31 % of customers are in energy, which the ICP does not name." */
function DeviationList({ deviations }: { deviations: Deviation[] }) {
  const { t, percent, language, list } = useTexts();
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const named = ({ field, value }: Deviation) => (field === 'country' ? (countries.of(value) ?? value) : value);
  const outside = deviations.filter(({ kind }) => kind === 'outside');
  const unserved = Map.groupBy(
    deviations.filter(({ kind }) => kind === 'unserved'),
    ({ group, field }) => `${group} ${field}`,
  );
  if (deviations.length === 0) return <p className="muted">{t('audit.noDeviation')}</p>;
  return (
    <ul className="deviations" data-testid="deviations">
      {outside.map((each) => {
        const { group, field, value, share } = each;
        const values = { percent: percent(share), group: t(`audit.of.${group}`), value: named(each) };
        return (
          <li key={`${group} ${field} ${value}`}>
            {field === 'employees'
              ? t(value === 'below' ? 'audit.below' : 'audit.above', values)
              : t(`audit.outside.${field}`, values)}
          </li>
        );
      })}
      {[...unserved].map(([key, some]) => (
        <li key={key}>
          {t('audit.unserved', { group: t(`audit.of.${some[0]?.group ?? 'won'}`), value: list(some.map(named)) })}
        </li>
      ))}
    </ul>
  );
}
