import {
  BookOpen,
  Calculator,
  FileText,
  type LucideIcon,
  MessageSquareQuote,
  Play,
  Presentation,
  ScrollText,
  Shield,
  TextQuote,
} from 'lucide-react';
import type { AssetType } from '../../lib/domain/asset.ts';

export const assetIcons: Record<AssetType, LucideIcon> = {
  deck: Presentation,
  caseStudy: ScrollText,
  onePager: FileText,
  battlecard: Shield,
  answer: MessageSquareQuote,
  snippet: TextQuote,
  calculator: Calculator,
  video: Play,
  guide: BookOpen,
};
