import { later } from "./later";

// What is not needed to show the cards: the screens behind the navigation.
export const CompareScreen = later(() => import("../compare/CompareScreen").then(({ CompareScreen }) => CompareScreen));
export const ScoringScreen = later(() => import("../scoring/ScoringScreen").then(({ ScoringScreen }) => ScoringScreen));
export const HowSureScreen = later(() => import("../how-sure/HowSureScreen").then(({ HowSureScreen }) => HowSureScreen));
export const PaymentScreen = later(() => import("../payment/PaymentScreen").then(({ PaymentScreen }) => PaymentScreen));
export const ShareScreen = later(() => import("../share/ShareScreen").then(({ ShareScreen }) => ShareScreen));
