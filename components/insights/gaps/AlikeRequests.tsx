import { useMemo } from 'react';
import { groupAlike } from '../../../lib/domain/alike.ts';
import type { ContentRequest } from '../../../lib/domain/contentRequest.ts';
import { isQuestion } from '../../../lib/domain/question.ts';
import { useTexts } from '../../texts.tsx';
import { type OnExport, Sheet } from '../figures/Sheet.tsx';

interface AlikeRequestsProps {
  requests: ContentRequest[] | undefined;
  onExport: OnExport;
}

const asks = ({ kind, text }: ContentRequest) => kind === 'question' || isQuestion(text);

/** What is still open: buyers' questions, and content that is missing; those that ask for the same are one row. */
export function AlikeRequests({ requests, onExport }: AlikeRequestsProps) {
  const { t, date } = useTexts();
  const groups = useMemo(() => {
    const open = requests?.filter(({ state }) => state === 'open');
    return (
      open && {
        questions: groupAlike(open.filter(asks)),
        content: groupAlike(open.filter((request) => !asks(request))),
      }
    );
  }, [requests]);
  return (['questions', 'content'] as const).map((kind) => (
    <Sheet
      key={kind}
      name={kind}
      title={t(`gaps.${kind}`)}
      columns={[t('gaps.column.text'), t('gaps.column.count'), t('gaps.column.newest'), t('gaps.column.do')]}
      empty={t('gaps.noRequests')}
      rows={groups?.[kind].map((group) => {
        const [first] = group;
        const newest = group.at(-1)?.day ?? '';
        const others = group.slice(1).map(({ text }) => text);
        return {
          key: first?.id ?? '',
          values: [group.map(({ text }) => text).join('\n'), group.length, newest, t('gaps.answer')],
          shown: {
            0: (
              <>
                {first?.text}
                {others.length > 0 && (
                  <details>
                    <summary className="muted">{t('gaps.alike', { count: others.length })}</summary>
                    <ul>
                      {others.map((text, index) => (
                        <li key={group[index + 1]?.id}>{text}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </>
            ),
            2: newest && date(newest),
            3: <a href="#requests">{t('gaps.answer')}</a>,
          },
        };
      })}
      onExport={onExport}
    />
  ));
}
