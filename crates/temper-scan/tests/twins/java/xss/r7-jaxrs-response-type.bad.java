@Path("/profile")
public class ProfileResource {
    @GET
    @Path("{nick}")
    public Response show(@PathParam("nick") String nick, @CookieParam("theme") String theme) {
        String body = "<div class='card'>" + nick + "</div>";
        return Response.ok(body, MediaType.TEXT_HTML).build();
    }
}
