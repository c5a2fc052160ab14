@Path("/profiles")
public class ProfileImport {
    @POST
    @Consumes("application/xml")
    public Response load(String xml) {
        XStream xstream = new XStream(new DomDriver());
        xstream.alias("profile", Profile.class);
        xstream.addPermission(NoTypePermission.NONE);
        xstream.allowTypes(new Class[] {Profile.class, String.class});
        Profile profile = (Profile) xstream.fromXML(xml);
        return Response.ok(profile.getName(), "text/plain").build();
    }
}
