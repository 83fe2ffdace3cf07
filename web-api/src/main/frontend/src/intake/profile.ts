import type { EnterpriseProfile, ProfileBody, TagKind } from '../api/types.ts';
import { formatMoney, parseMoney } from '../format/money.ts';

/** What somebody has typed of a firm. Amounts are kept as typed. */
export interface TypedProfile {
  industry?: string | undefined;
  staff?: number | null | undefined;
  revenue?: string | undefined;
  assets?: string | undefined;
  year?: number | null | undefined;
  source?: string | undefined;
  region?: string | undefined;
  park?: string | undefined;
  tags?: ({ kind?: TagKind; evidence?: string; validFrom?: string; validTo?: string } | undefined)[] | undefined;
}

export const PROFILE_FIELDS = ['industry', 'staff', 'revenue', 'assets', 'year', 'source', 'region', 'park', 'tags'] as const;

export const hasFigures = (typed: TypedProfile | undefined): boolean =>
  typed !== undefined && (typeof typed.staff === 'number' || Boolean(typed.revenue?.trim()) || Boolean(typed.assets?.trim()));

/** As it is sent; what is blank nobody says. */
export function profileBody(typed: TypedProfile): ProfileBody {
  return {
    industry: typed.industry ?? null,
    staff: typed.staff ?? null,
    revenue: parseMoney(typed.revenue ?? '') ?? null,
    assets: parseMoney(typed.assets ?? '') ?? null,
    year: typed.year ?? null,
    source: typed.source?.trim() || null,
    region: typed.region ?? null,
    park: typed.park ?? null,
    tags: (typed.tags ?? []).flatMap((tag) =>
      tag?.kind && tag.validFrom
        ? [{ kind: tag.kind, evidence: tag.evidence?.trim() ?? '', validFrom: tag.validFrom, validTo: tag.validTo || null }]
        : [],
    ),
  };
}

/** Nothing said is no profile at all. */
export function profileOrNone(typed: TypedProfile | undefined): ProfileBody | null {
  if (!typed) return null;
  const body = profileBody(typed);
  const said = Object.values(body).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return said ? body : null;
}

export function typedProfile(profile: EnterpriseProfile | null | undefined): TypedProfile {
  if (!profile) return {};
  return {
    industry: profile.industry?.code,
    staff: profile.staff,
    revenue: profile.revenue ? formatMoney(profile.revenue) : undefined,
    assets: profile.assets ? formatMoney(profile.assets) : undefined,
    year: profile.year,
    source: profile.source ?? undefined,
    region: profile.region?.code,
    park: profile.park?.code,
    tags: profile.tags.map((tag) => ({
      kind: tag.kind,
      evidence: tag.evidence,
      validFrom: tag.validFrom,
      ...(tag.validTo ? { validTo: tag.validTo } : {}),
    })),
  };
}
