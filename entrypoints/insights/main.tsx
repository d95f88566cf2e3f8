import { startPage } from '../../lib/pages/startPage.tsx';
import { Insights } from './Insights.tsx';

startPage(Insights);
