@Path("/login")
public class LoginResource {
    @POST
    public Response login(@FormParam("user") String user, @FormParam("password") String password) {
        String token = tokens.create(user, password);
        NewCookie cookie = new NewCookie.Builder("auth_token").value(token).path("/").httpOnly(true).secure(false).build();
        return Response.noContent().cookie(cookie).build();
    }
}
