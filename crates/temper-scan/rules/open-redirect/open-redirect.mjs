import { redirect } from "@sveltejs/kit";
import { defineEventHandler, getQuery, sendRedirect } from "h3";

export const back = defineEventHandler((event) => {
  return sendRedirect(event, getQuery(event).next); // bad
});

export async function load({ url }) {
  redirect(303, "/home"); // ok
}
