import { useMatches } from "@tanstack/react-router";
import type { Text } from "../language/text.ts";

/** What a route says about itself, for the breadcrumbs and the window's title. */
export interface Place {
  title: Text;
  /** Pages between the home page and this one. */
  trail?: readonly { title: Text; to: string }[];
  home?: boolean;
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    place?: Place;
  }
}

export function usePlace(): Place | undefined {
  return useMatches({ select: (matches) => matches.findLast((match) => match.staticData.place)?.staticData.place });
}
