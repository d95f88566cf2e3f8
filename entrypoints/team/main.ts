import { hostTeam } from '../../lib/pages/imports/teamHost.ts';

hostTeam();
