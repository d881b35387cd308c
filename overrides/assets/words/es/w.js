(window.candourSearch=window.candourSearch||{})["list/es/w"]="a6e8hisky1i9oA;!s,;ian4;o,;a1o1;erpol3t1;gner2llis,shington2t5;er1s,;b7stfal2;de,fi1;lframi3rld,";
