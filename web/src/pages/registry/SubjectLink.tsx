import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { PathLink } from "../../components/PathLink.tsx";
import { useText } from "../../language/use-text.ts";
import { subjectName } from "./subject-names.ts";

/** A subject by name, known by its id alone; the id stands until the name has come. */
export function SubjectLink({ id }: { id: string }): ReactElement {
  const t = useText();
  const { data } = useQuery({
    queryKey: ["subjects", id],
    queryFn: () => answer(api.GET("/api/subjects/{uscc}", { params: { path: { uscc: id } } })),
    staleTime: 300_000,
  });
  return <PathLink path={`/registry/${id}`}>{data ? t(subjectName(data.subject)) : id}</PathLink>;
}
