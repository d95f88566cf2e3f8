import { startPage } from '../../lib/pages/startPage.tsx';
import { Options } from './Options.tsx';

startPage(Options);
