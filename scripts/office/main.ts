/** npm run office-members: renews what the strict host knows of @types/office-js. */
import { writeFileSync } from "node:fs";
import { FILE, installedTypes, membersOf, servedMembers } from "./members";

writeFileSync(FILE, `${JSON.stringify(servedMembers(membersOf(installedTypes())), null, 1)}\n`);
