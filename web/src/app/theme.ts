import type { ThemeConfig } from "antd";

/**
 * Ant Design in the portal's colours. The greys are darker than the library's own: its secondary, placeholder and
 * disabled texts fall short of the 4.5:1 contrast of WCAG 2.2 AA. Values match styles/portal.css.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#0f6076",
    colorLink: "#0f6076",
    colorLinkHover: "#0a4a5c",
    colorInfo: "#0f6076",
    colorSuccess: "#1a6b41",
    colorWarning: "#8a5a00",
    colorError: "#ac2a20",
    colorSuccessBg: "#e5f3eb",
    colorSuccessBorder: "#a9d3bb",
    colorWarningBg: "#fcf4e0",
    colorWarningBorder: "#e6cd95",
    colorErrorBg: "#fbebe9",
    colorErrorBorder: "#e5b3ae",
    colorInfoBg: "#e6f1f3",
    colorInfoBorder: "#a9ccd4",
    colorText: "#14232b",
    colorTextHeading: "#14232b",
    colorTextSecondary: "#41525c",
    colorTextTertiary: "#5a6972",
    colorTextQuaternary: "#5a6972",
    colorTextDescription: "#52616a",
    colorTextPlaceholder: "#5f6d76",
    colorTextDisabled: "#66737b",
    colorBgLayout: "#f3f6f5",
    colorBorder: "#b9c5c5",
    colorBorderSecondary: "#dde4e3",
    colorSplit: "#e4eae9",
    borderRadius: 6,
    borderRadiusLG: 8,
    fontSize: 14,
    controlHeight: 36,
    controlHeightLG: 44,
    fontFamily: "var(--font)",
    fontFamilyCode: "var(--font-mono)",
    motionDurationMid: "0.15s",
    motionDurationSlow: "0.2s",
  },
  components: {
    Table: { headerBg: "#f0f4f4", headerColor: "#41525c", rowHoverBg: "#f3f8f9", cellPaddingBlockMD: 11, cellPaddingInlineMD: 16 },
    Card: { headerFontSize: 15 },
    Form: { labelColor: "#14232b", itemMarginBottom: 20, verticalLabelPadding: "0 0 6px", labelHeight: "auto" },
    Tabs: { itemColor: "#41525c" },
    Tag: { defaultColor: "#41525c", defaultBg: "#f0f4f4" },
    Menu: { itemColor: "#14232b" },
  },
};
