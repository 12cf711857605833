/** How many of each the demo city has. */
export interface CitySize {
  enterprises: number;
  institutes: number;
  agencies: number;
  banks: number;
  experts: number;
  offerings: number;
  achievements: number;
  needs: number;
}

export const SIZES = {
  small: { enterprises: 2_000, institutes: 60, agencies: 40, banks: 12, experts: 60, offerings: 300, achievements: 6_000, needs: 300 },
  city: { enterprises: 20_000, institutes: 200, agencies: 120, banks: 40, experts: 300, offerings: 2_000, achievements: 60_000, needs: 1_500 },
  nation: { enterprises: 200_000, institutes: 2_000, agencies: 1_200, banks: 400, experts: 3_000, offerings: 20_000, achievements: 600_000, needs: 15_000 },
} satisfies Record<string, CitySize>;

export type CitySizeName = keyof typeof SIZES;
