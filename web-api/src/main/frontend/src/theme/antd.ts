import { theme, type ThemeConfig } from 'antd';
import { FONT, MONO, palettes, type Mode } from './tokens.ts';

/** antd in our tokens. */
export function antdTheme(mode: Mode): ThemeConfig {
  const p = palettes[mode];
  const onBrand = mode === 'light' ? '#ffffff' : '#08222a';
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: p.brand,
      colorInfo: p.brand,
      colorLink: p.brand,
      colorLinkHover: p['brand-hover'],
      colorSuccess: p.jade,
      colorWarning: p.amber,
      colorError: p.seal,
      colorTextBase: p.ink,
      colorText: p.ink,
      colorTextSecondary: p.quiet,
      colorTextTertiary: p.quiet,
      colorTextDescription: p.quiet,
      colorTextPlaceholder: mode === 'light' ? '#6b7779' : '#8b9a9c',
      colorTextLightSolid: onBrand,
      colorBgBase: p.surface,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBgLayout: p.paper,
      colorBorder: p['line-strong'],
      colorBorderSecondary: p.line,
      fontFamily: FONT,
      fontFamilyCode: MONO,
      fontSize: 14,
      controlHeight: 32,
      controlHeightSM: 26,
      borderRadius: 4,
      borderRadiusLG: 6,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: p.ink },
      Tabs: { horizontalMargin: '0', horizontalItemPadding: '10px 2px', titleFontSize: 14 },
      Tooltip: { colorBgSpotlight: p.bar },
      Segmented: { trackBg: p.sunken, itemSelectedBg: p.raised },
    },
  };
}
