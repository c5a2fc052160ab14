@POST
@Path("/soap")
@Consumes("text/xml")
public Response soap(InputStream message) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(message);
    int elements = 0;
    while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
            elements++;
        }
    }
    return Response.ok(elements).build();
}
