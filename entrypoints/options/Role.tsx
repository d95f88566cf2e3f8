import { RoleSection } from '../../components/options/RoleSection.tsx';
import { Failure } from '../../lib/pages/Failure.tsx';
import type { PageProps } from '../../lib/pages/startPage.tsx';
import { useWork } from '../../lib/pages/useWork.ts';
import { changeSettings } from '../../lib/store/settings.ts';

export function Role({ settings }: PageProps) {
  const work = useWork();
  return (
    <>
      <RoleSection role={settings.role} onRole={(role) => work.run(() => changeSettings({ role }))} />
      <Failure work={work} />
    </>
  );
}
