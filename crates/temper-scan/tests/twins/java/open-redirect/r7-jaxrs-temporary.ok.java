@Path("/out")
public class OutboundResource {
    private static final List<String> PARTNERS = List.of("https://docs.example.org/", "https://shop.example.org/");

    @GET
    public Response leave(@QueryParam("to") String to) {
        if (to == null || !PARTNERS.contains(to)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return Response.temporaryRedirect(URI.create(to)).build();
    }
}
