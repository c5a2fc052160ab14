@RestController
public class InvoiceImport {
    @PostMapping(value = "/invoices", consumes = "application/xml")
    public int importInvoices(InputStream body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(body);
        return document.getElementsByTagName("invoice").getLength();
    }
}
