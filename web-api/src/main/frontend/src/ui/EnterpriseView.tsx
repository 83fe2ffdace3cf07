import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enterprise, EnterpriseSize, Place } from '../api/types.ts';
import { Fact } from './Card.tsx';
import { Amount } from './Figures.tsx';
import { Mark } from './Marks.tsx';

const SizeWhy = lazy(() => import('./SizeWhy.tsx'));

/** What a firm is like and how large it is, as facts among the others of its card. */
export function EnterpriseFactsView({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation();
  const { profile } = enterprise;
  const figures = [
    [t('cases.enterprise.staff'), profile?.staff?.toString()],
    [t('cases.enterprise.revenue'), profile?.revenue && <Amount key="revenue" value={profile.revenue} wan />],
    [t('cases.enterprise.assets'), profile?.assets && <Amount key="assets" value={profile.assets} wan />],
  ] as const;
  return (
    <>
      <Fact name={t('cases.enterprise.size')}>
        <SizeView size={enterprise.size} />
      </Fact>
      <Fact name={t('cases.enterprise.industry')}>{profile?.industry?.name ?? '—'}</Fact>
      {figures.map(
        ([name, figure]) =>
          figure && (
            <Fact key={name} name={name}>
              {figure}
              <div className="quiet">{t('cases.enterprise.readIn', { year: profile?.year, source: profile?.source })}</div>
            </Fact>
          ),
      )}
      <Fact name={t('cases.enterprise.region')}>
        <PlaceView place={profile?.region} />
      </Fact>
      {profile?.park && (
        <Fact name={t('cases.enterprise.park')}>
          <PlaceView place={profile.park} park />
        </Fact>
      )}
      {profile && profile.tags.length > 0 && (
        <Fact name={t('cases.enterprise.tags')}>
          {profile.tags.map((tag) => (
            <div key={`${tag.kind} ${tag.validFrom}`}>
              <Mark tone={tag.holds ? 'jade' : 'plain'}>{tag.name}</Mark> {tag.evidence}{' '}
              <span className="quiet">
                {tag.validTo
                  ? t('cases.enterprise.fromTo', { from: tag.validFrom, to: tag.validTo })
                  : t('cases.enterprise.from', { from: tag.validFrom })}
                {!tag.holds && ` · ${t('cases.enterprise.notNow')}`}
              </span>
            </div>
          ))}
        </Fact>
      )}
    </>
  );
}

function PlaceView({ place, park = false }: { place: Place | null | undefined; park?: boolean }) {
  const { t } = useTranslation();
  if (!place) return <>—</>;
  return (
    <>
      {place.name} {place.pilot && <Mark tone="brand">{t(park ? 'cases.enterprise.pilotPark' : 'cases.enterprise.pilotArea')}</Mark>}
    </>
  );
}

/** The size class, or what is missing for it; asked why, the rows of the standard. */
export function SizeView({ size }: { size: EnterpriseSize }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      {size.name ? (
        <Mark tone="brand">{size.name}</Mark>
      ) : (
        <>
          <Mark tone="amber">{t('cases.enterprise.sizeUnknown')}</Mark>{' '}
          <span className="quiet">{t('cases.enterprise.lacks', { names: size.missing.join(t('terms.listSeparator')) })}</span>
        </>
      )}
      {size.rules.length > 0 && (
        <button
          type="button"
          className="link-button why-button"
          aria-label={t('cases.why.ask', { about: t('cases.enterprise.size') })}
          onClick={() => setOpen(true)}
        >
          {t('cases.decisions.why')}
        </button>
      )}
      {open && (
        <Suspense>
          <SizeWhy size={size} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
